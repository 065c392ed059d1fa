package org.rapport.app.trust;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.people.PersonalData;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody takes along all that is kept about them. */
@Controller
class ExportController {

    private final Transactions transactions;
    private final List<PersonalData> modules;
    private final Clock clock;

    ExportController(Transactions transactions, List<PersonalData> modules, Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.modules = List.copyOf(modules);
    }

    @GetMapping("/trust/export")
    void export(@AuthenticationPrincipal SignedIn who, Locale language, HttpServletResponse response)
            throws IOException {
        List<Facts> facts = transactions.as(
                who.token(),
                client -> modules.stream()
                        .flatMap(module -> module.show(client, who.person()).stream())
                        .toList());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rapport.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new Export(facts, language, LocalDate.now(clock)).write(response.getOutputStream());
    }
}
