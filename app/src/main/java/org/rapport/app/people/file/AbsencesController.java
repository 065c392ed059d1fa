package org.rapport.app.people.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.app.people.TakenFile;
import org.rapport.app.people.Uploaded;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Problem;
import org.rapport.files.Words;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Absences from a file, whole or not at all. */
@Controller
class AbsencesController {

    private static final int TOLD = 20;

    private final Transactions transactions;
    private final Uploaded uploaded;

    AbsencesController(Transactions transactions, Uploaded uploaded) {
        this.uploaded = uploaded;
        this.transactions = transactions;
    }

    @GetMapping("/people/absences")
    View page() {
        return PageView.of("absences.jte", AbsencesPage.EMPTY);
    }

    @PostMapping("/people/absences")
    View take(@AuthenticationPrincipal SignedIn admin, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        if (!transactions.as(admin.token(), TakenFile.ABSENCES::isOpen)) {
            return page(Words.beside(AbsencesController.class, language).say("absences.paused"));
        }
        try {
            AbsenceReader.Result read = uploaded.read(file, "absences.csv", AbsenceReader::read);
            if (!read.problems().isEmpty()) {
                return refused(admin, sentence(read.problems(), language));
            }
            AbsenceImport.Result taken = transactions.as(admin.token(), client -> {
                AbsenceImport.Result result = new AbsenceImport(client, read.absences()).apply();
                TakenFile.ABSENCES.taken(client, result.taken());
                return result;
            });
            return PageView.of("absences.jte", new AbsencesPage(taken, null));
        } catch (Refused e) {
            return refused(admin, e.sentence(language));
        }
    }

    private View refused(SignedIn admin, String why) {
        transactions.as(admin.token(), client -> {
            TakenFile.ABSENCES.refused(client);
            return true;
        });
        return page(why);
    }

    private static View page(String why) {
        return new PageView("absences.jte", new AbsencesPage(null, why), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String sentence(List<Problem> problems, Locale language) {
        return problems.stream()
                .limit(TOLD)
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.what(language))
                .collect(Collectors.joining("\n"));
    }
}
