package org.rapport.app.operation;

import java.net.URI;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What a proxy forwards came in at the port of the public address, for redirects that have to name it. */
@Component
class PublicPort implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    private final URI url;

    PublicPort(@Value("${rapport.url}") String url) {
        this.url = URI.create(url);
    }

    @Override
    public void customize(TomcatWebServerFactory factory) {
        factory.getEngineValves().stream()
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .filter(valve -> url.getPort() > 0)
                .forEach(valve -> valve.setHttpsServerPort(url.getPort()));
    }
}
