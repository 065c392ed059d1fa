package org.rapport.app.people.person;

import java.util.Map;
import java.util.Optional;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One person's page for the admin, part by part. */
@Controller
class PersonController {

    private final PersonDesk desk;

    PersonController(PersonDesk desk) {
        this.desk = desk;
    }

    /** The page; {@code part} and {@code was} name a row that the part's form is to change. */
    @GetMapping("/people/{person}")
    View page(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String was) {
        return view(admin, person, new Form(part, Map.of("was", was)), HttpStatus.OK);
    }

    @PostMapping("/people/{person}/{part}")
    View keep(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable int person,
            @PathVariable String part,
            @RequestParam Map<String, String> typed) {
        return change(admin, person, new Form(part, typed), Part::keep);
    }

    @PostMapping("/people/{person}/{part}/removal")
    View remove(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable int person,
            @PathVariable String part,
            @RequestParam Map<String, String> typed) {
        return change(admin, person, new Form(part, typed), Part::remove);
    }

    private interface Change {
        void in(Part part, JdbcClient client, int person, Form form);
    }

    private View change(SignedIn admin, int person, Form form, Change change) {
        Optional<Part> part = desk.part(form.part());
        part.ifPresent(one -> desk.write(admin, form, client -> change.in(one, client, person, form)));
        return form.isRefused() || part.isEmpty()
                ? view(admin, person, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : new RedirectView("/people/" + person + "#" + form.part());
    }

    private View view(SignedIn admin, int person, Form form, HttpStatus status) {
        return desk.find(admin, person, form)
                .map(page -> new PageView("person.jte", page, status))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }
}
