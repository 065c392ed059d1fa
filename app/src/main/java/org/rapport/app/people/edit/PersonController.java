package org.rapport.app.people.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where the admin adds and edits a person, and takes the directory along as a file. */
@Controller
class PersonController {

    private final Transactions transactions;
    private final Directory directory;

    PersonController(Transactions transactions, Directory directory) {
        this.transactions = transactions;
        this.directory = directory;
    }

    @GetMapping("/people/export")
    void export(@AuthenticationPrincipal SignedIn admin, HttpServletResponse response) throws IOException {
        String file = transactions.as(admin.token(), directory::file);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
        response.getWriter().write(file);
    }

    @GetMapping("/people/new")
    View blank() {
        return PageView.of("directory_person.jte", new PersonPage(null, PersonForm.EMPTY, List.of(), null));
    }

    @PostMapping("/people/new")
    View add(
            @AuthenticationPrincipal SignedIn admin,
            @RequestParam MultiValueMap<String, String> form,
            Locale language) {
        return keep(admin, null, PersonForm.typed(form), language);
    }

    @GetMapping("/people/{person}")
    View page(@AuthenticationPrincipal SignedIn admin, @PathVariable int person) {
        Optional<PersonPage> page = transactions.as(
                admin.token(),
                client -> directory
                        .find(client, person)
                        .map(form -> new PersonPage(person, form, Absences.list(client, person), null)));
        return page.map(found -> PageView.of("directory_person.jte", found))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    @PostMapping("/people/{person}")
    View edit(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable int person,
            @RequestParam MultiValueMap<String, String> form,
            Locale language) {
        return keep(admin, person, PersonForm.typed(form), language);
    }

    private View keep(SignedIn admin, @Nullable Integer id, PersonForm form, Locale language) {
        return transactions.as(admin.token(), client -> {
            Wrong wrong = directory.keep(client, id, form, language);
            if (wrong == null) {
                return new RedirectView("/people");
            }
            List<Absences.Row> absences = id == null ? List.of() : Absences.list(client, id);
            return new PageView(
                    "directory_person.jte",
                    new PersonPage(id, form, absences, wrong),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }
}
