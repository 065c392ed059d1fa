package org.rapport.app.people.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapport.app.people.KnownPeople;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.people.Absence;
import org.rapport.files.people.AbsenceWriter;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** People and absences as the files that the imports read. */
@Controller
class DirectoryFilesController {

    private final Transactions transactions;

    DirectoryFilesController(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/people/people.csv")
    void people(@AuthenticationPrincipal SignedIn admin, HttpServletResponse response) throws IOException {
        People people = transactions.as(admin.token(), KnownPeople::withGranted);
        answer(response, "people.csv");
        PeopleWriter.write(people, response.getWriter());
    }

    @GetMapping("/people/absences.csv")
    void absences(@AuthenticationPrincipal SignedIn admin, HttpServletResponse response) throws IOException {
        List<Absence> absences = transactions.as(admin.token(), KnownPeople::absences);
        answer(response, "absences.csv");
        AbsenceWriter.write(absences, response.getWriter());
    }

    private static void answer(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
