package org.rapport.app.people;

import java.io.IOException;
import java.util.Locale;
import org.rapport.app.people.PeopleImport.Result;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
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

    private static final int MOST_PAGES = 100_000;

    private final Persons persons;
    private final Uploaded uploaded;

    PeopleController(Persons persons, Uploaded uploaded) {
        this.uploaded = uploaded;
        this.persons = persons;
    }

    @GetMapping("/people")
    View page(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, MOST_PAGES);
        Persons.Found found = persons.find(who, text.strip(), number);
        return PageView.of("people.jte", new PeoplePage(found, text.strip(), number, null, null));
    }

    @PostMapping("/people")
    View take(@AuthenticationPrincipal SignedIn admin, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        if (!persons.isOpen(admin)) {
            String paused = Words.beside(PeopleController.class, language).say("people.refused.paused");
            return new PageView("people.jte", all(admin).with(null, paused), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int usual = persons.usualCadence(admin);
        try {
            People people = uploaded.read(file, "people.csv", path -> PeopleReader.read(path, usual));
            Result taken = persons.take(admin, people);
            return PageView.of("people.jte", all(admin).with(taken, null));
        } catch (Refused e) {
            return refused(admin, e.sentence(language));
        } catch (DuplicateKeyException e) {
            return refused(admin, Words.beside(PeopleController.class, language).say("people.refused.another"));
        } catch (DataIntegrityViolationException e) {
            return refused(admin, Words.beside(PeopleController.class, language).say("people.refused.circle"));
        }
    }

    @PostMapping("/people/{person}/forgetting")
    View forget(@AuthenticationPrincipal SignedIn admin, @PathVariable int person) {
        return persons.forget(admin, person)
                ? new RedirectView("/people")
                : new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND);
    }

    private View refused(SignedIn admin, String why) {
        persons.refused(admin);
        return new PageView("people.jte", all(admin).with(null, why), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PeoplePage all(SignedIn admin) {
        return PeoplePage.of(persons.find(admin, "", 1));
    }
}
