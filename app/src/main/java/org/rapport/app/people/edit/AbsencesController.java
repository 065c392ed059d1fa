package org.rapport.app.people.edit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where the admin says when people are away: one by one, or by a file. */
@Controller
class AbsencesController {

    private static final Set<String> PARTS = Set.of("full", "morning", "afternoon");

    private final Transactions transactions;

    AbsencesController(Transactions transactions) {
        this.transactions = transactions;
    }

    @PostMapping("/people/absences")
    View take(@AuthenticationPrincipal SignedIn admin, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        try {
            AbsenceReader.Result read = Temporary.read(file.getBytes(), "absences.csv", AbsenceReader::read);
            Absences.Taken taken = transactions.as(admin.token(), client -> Absences.take(client, read.absences()));
            List<String> problems = read.problems().stream()
                    .map(problem -> problem.file() + ":" + problem.line() + " " + problem.what(language))
                    .toList();
            return PageView.of(
                    "absences_taken.jte",
                    new AbsencesPage(
                            String.valueOf(taken.absences()),
                            String.valueOf(taken.persons()),
                            taken.unknown(),
                            problems,
                            null));
        } catch (Refused e) {
            AbsencesPage page = new AbsencesPage("0", "0", List.of(), List.of(), e.sentence(language));
            return new PageView("absences_taken.jte", page, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/people/{person}/absences")
    View add(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable int person,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam String part) {
        if (until.isBefore(from) || !PARTS.contains(part)) {
            return new PageView("failure.jte", new FailurePage("incomplete", ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        transactions.as(admin.token(), client -> {
            Absences.add(client, person, new Absences.Row(from, until, part));
            return true;
        });
        return new RedirectView("/people/" + person);
    }

    @PostMapping("/people/{person}/absences/removal")
    View remove(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable int person,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam String part) {
        transactions.as(admin.token(), client -> Absences.remove(client, person, new Absences.Row(from, until, part)));
        return new RedirectView("/people/" + person);
    }
}
