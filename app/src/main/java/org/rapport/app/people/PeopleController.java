package org.rapport.app.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rapport.app.people.PeopleImport.Result;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The people of the house, for their admin. */
@Controller
class PeopleController {

    private final Persons persons;

    PeopleController(Persons persons) {
        this.persons = persons;
    }

    @GetMapping("/people")
    View page(@AuthenticationPrincipal SignedIn who) {
        return PageView.of("people.jte", new PeoplePage(persons.list(who), null, null));
    }

    @PostMapping("/people")
    View take(@AuthenticationPrincipal SignedIn admin, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        // the reader names the file in what it says; the folder is gone with the request
        Path folder = Files.createTempDirectory("rapport-people");
        Path copy = folder.resolve("people.csv");
        try {
            file.transferTo(copy);
            People people = PeopleReader.read(copy);
            Result taken = persons.take(admin, people);
            return PageView.of("people.jte", new PeoplePage(persons.list(admin), taken, null));
        } catch (Refused e) {
            return refused(admin, e.sentence(language));
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    @PostMapping("/people/{person}/forgetting")
    View forget(@AuthenticationPrincipal SignedIn admin, @PathVariable int person) {
        return persons.forget(admin, person)
                ? new RedirectView("/people")
                : new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND);
    }

    private View refused(SignedIn admin, String why) {
        List<Persons.Row> rows = persons.list(admin);
        return new PageView("people.jte", new PeoplePage(rows, null, why), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
