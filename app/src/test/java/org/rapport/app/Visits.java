package org.rapport.app;

import java.net.http.HttpResponse;
import java.util.Map;
import org.rapport.app.accounts.SetupCode;

/** What people do first: set up, hand out links, come in by one. */
final class Visits {

    static final String PASSWORD = "ein langer Satz hier";

    private Visits() {}

    /** The first admin, signed in. */
    static Browser setUp(Pages pages) {
        Browser admin = pages.browser();
        found(admin, code(pages));
        return admin;
    }

    static String code(Pages pages) {
        return pages.context.getBean(SetupCode.class).current().orElseThrow();
    }

    static HttpResponse<String> found(Browser browser, String code) {
        return browser.post(
                "/setup",
                Map.of("code", code, "name", "Ada Admin", "email", "Ada@muster.example", "password", PASSWORD));
    }

    /** Somebody who comes in by their link of that file. */
    static Browser come(Pages pages, String name, String links) {
        Browser browser = pages.browser();
        redeem(browser, linkOf(name, links));
        return browser;
    }

    static HttpResponse<String> redeem(Browser browser, String code) {
        return browser.post("/link", Map.of("code", code, "password", PASSWORD));
    }

    static String linkOf(String name, String csv) {
        return csv.lines()
                .filter(line -> line.startsWith("\"" + name))
                .map(line -> line.substring(line.indexOf('#') + 1, line.length() - 1))
                .findFirst()
                .orElseThrow();
    }
}
