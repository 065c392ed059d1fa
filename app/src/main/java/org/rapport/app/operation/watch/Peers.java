package org.rapport.app.operation.watch;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sees who is at the other end of the line, before a proxy's word for somebody else is taken. */
@Component
class Peers implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    /** True on a request that this very machine made, for nobody else. */
    static final String IS_HERE = Peers.class.getName();

    private static final Set<String> OF_ANOTHER = Set.of("forwarded", "via", "x-real-ip");

    @Override
    public void customize(TomcatWebServerFactory factory) {
        List<Valve> valves = new ArrayList<>(factory.getEngineValves());
        valves.addFirst(new Look());
        factory.setEngineValves(valves);
    }

    private static final class Look extends ValveBase {

        Look() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(
                    IS_HERE,
                    InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                            && Collections.list(request.getHeaderNames()).stream()
                                    .noneMatch(Look::tellsOfAnother));
            getNext().invoke(request, response);
        }

        private static boolean tellsOfAnother(String header) {
            String name = header.toLowerCase(Locale.ROOT);
            return name.startsWith("x-forwarded-") || OF_ANOTHER.contains(name);
        }
    }
}
