package org.rapport.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.SetupCode;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Guard;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Unfinished;
import org.rapport.app.operation.UpgradeBackups;
import org.rapport.app.operation.WayIn;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.Mailbox;
import org.rapport.app.wall.Migrations;
import org.rapport.files.Words;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** {@code rapport serve}: the database, its tables, the pages; on this machine alone unless a way in is given. */
final class Serve {

    private Serve() {}

    static int run(Options options, Rapport.Terminal terminal) throws Unusable, IOException {
        System.setProperty(LogLines.FORM, options.logsJson() ? "json" : "text");
        WayIn wayIn = options.wayIn();
        wayIn.check(Clock.systemUTC());
        checkPort(wayIn);
        Words words = Words.beside(Serve.class, terminal.language());
        DataFolder data = DataFolder.open(options.data("serve"));
        if (!Files.exists(data.path("database")) && options.database() == null) {
            terminal.err().println(words.say("serve.first"));
        }
        String own = options.database();
        try {
            UpgradeBackups.dropOld(data, Clock.systemUTC());
            Opening opening = Opening.begin(
                    data,
                    () -> own == null ? Database.embedded(data) : Database.at(own, data),
                    database -> ready(database, terminal));
            tell(start(opening, wayIn, false, options.mail(), options.mailbox()), wayIn, terminal);
            return 0;
        } catch (Unusable | IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void ready(Database database, Rapport.Terminal terminal) throws Unusable, IOException {
        Unfinished.check(database);
        Guard.checkReachable(database);
        Migrations.run(database, version -> Keep.beforeUpgrade(database, version, terminal));
        Guard.checkRoles(database);
    }

    /**
     * Starts the pages over a database that is being opened; it is theirs from then on, and ends with them.
     *
     * @param isDemo whether every page says that it is one
     * @param mail a server that takes mails, or none
     * @param mailbox one for answers, or none
     * @throws Unusable where the database can't be used
     */
    static ConfigurableApplicationContext start(
            Opening opening, WayIn wayIn, boolean isDemo, @Nullable MailServer mail, @Nullable Mailbox mailbox)
            throws Unusable, IOException {
        try {
            return pages(opening, wayIn, isDemo, mail, mailbox);
        } catch (RuntimeException e) {
            opening.giveUp();
            throw e;
        }
    }

    private static ConfigurableApplicationContext pages(
            Opening opening, WayIn wayIn, boolean isDemo, @Nullable MailServer mail, @Nullable Mailbox mailbox) {
        Map<String, Object> fixed = new HashMap<>(wayIn.properties());
        fixed.put(
                "spring.servlet.multipart.location",
                opening.data().emptied("uploads").toString());
        fixed.put("server.servlet.context-parameters.demo", String.valueOf(isDemo));
        return new SpringApplicationBuilder(Components.all())
                // last: what stands behind steps back where a module has something of its own
                .sources(Application.class)
                // first, so that no variable of the environment opens what the call keeps shut
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("call", fixed)))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("database", Database.class, opening::await))
                // what of it fails does so before there is a web server, which would tell of it in its own way
                .initializers(context -> context.addBeanFactoryPostProcessor(beans -> opening.await()))
                .initializers(context -> {
                    if (mail != null) {
                        ((GenericApplicationContext) context).registerBean("mail", MailServer.class, () -> mail);
                    }
                    if (mailbox != null) {
                        ((GenericApplicationContext) context).registerBean("box", Mailbox.class, () -> mailbox);
                    }
                })
                .run();
    }

    private static void tell(ConfigurableApplicationContext pages, WayIn wayIn, Rapport.Terminal terminal) {
        terminal.out().println("ready " + wayIn.url());
        pages.getBean(SetupCode.class)
                .current()
                .ifPresent(code -> terminal.out().println("setup " + wayIn.url() + "/setup#" + code));
    }

    /** Says that the port can't be had before a database is started for nothing. */
    static void checkPort(WayIn wayIn) throws Unusable, IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(wayIn.bind(), wayIn.port()));
        } catch (IOException e) {
            String port = String.valueOf(wayIn.port());
            boolean isOurs = isOurs(wayIn.bind());
            boolean isPrivileged = String.valueOf(e.getMessage()).contains("ermission denied");
            throw new Unusable(
                    isPrivileged ? "port.denied" : isOurs ? "port.taken" : "wrong.bind.address",
                    isOurs ? port : wayIn.bind().getHostAddress());
        }
    }

    private static boolean isOurs(InetAddress address) throws IOException {
        return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    }
}
