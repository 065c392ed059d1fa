package org.rapport.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Migrations;

/** One PostgreSQL for all tests of a process: a readied and migrated database as template, a copy of it for whoever asks. */
public final class TestServer {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static @Nullable TestServer running;

    private final DataFolder data;
    private final EmbeddedServer server;

    private TestServer() throws Unusable, SQLException {
        // an earlier run that was killed leaves an orphan here: starting is the test of dealing with it
        data = DataFolder.open(Path.of("target", "test-server" + System.getProperty("rapport.fork", "")));
        server = EmbeddedServer.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        drop(Database.NAME);
        new Provisioning(data, server.port()).run(Database.NAME);
        Migrations.run(Database.at(Database.url(server.port(), Database.NAME), data));
    }

    /** A database with all tables, empty. */
    public static Database fresh() {
        try {
            return start().copy("copy" + COPIES.incrementAndGet());
        } catch (SQLException | Unusable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database as its administrator readies one: roles and grants, no table; and in that folder what signs in to it. */
    public static Database readied(Path folder) throws Unusable, SQLException, IOException {
        TestServer server = start();
        String name = "own" + COPIES.incrementAndGet();
        server.drop(name);
        new Provisioning(server.data, server.server.port()).run(name);
        Files.createDirectories(folder.resolve("secrets"));
        try (Stream<Path> secrets = Files.list(server.data.path("secrets"))) {
            for (Path secret : secrets.toList()) {
                Files.copy(
                        secret,
                        folder.resolve("secrets").resolve(secret.getFileName().toString()));
            }
        }
        return Database.at(Database.url(server.server.port(), name), server.data);
    }

    /** As the superuser, for what nobody else may do. */
    public static Connection superuser(Database database) throws SQLException {
        String url = database.url();
        return new Provisioning(database.data(), Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")))
                .superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    private static synchronized TestServer start() throws Unusable, SQLException {
        if (running == null) {
            running = new TestServer();
        }
        return running;
    }

    private Database copy(String name) throws SQLException {
        drop(name);
        Provisioning provisioning = new Provisioning(data, server.port());
        try (Connection connection = provisioning.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + Database.NAME);
        }
        provisioning.grant(name);
        return Database.at(Database.url(server.port(), name), data);
    }

    private void drop(String name) throws SQLException {
        try (Connection connection = new Provisioning(data, server.port()).superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }
}
