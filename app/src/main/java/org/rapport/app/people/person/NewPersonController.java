package org.rapport.app.people.person;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** People typed one after the other, for a house without a file of them. */
@Controller
class NewPersonController {

    private static final int NOBODY = 0;

    private final PersonDesk desk;
    private final Who who;
    private final Lines lines;
    private final Contracts contracts;

    NewPersonController(PersonDesk desk, Who who, Lines lines, Contracts contracts) {
        this.desk = desk;
        this.who = who;
        this.lines = lines;
        this.contracts = contracts;
    }

    @GetMapping("/people/new")
    View page(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String after) {
        Map<String, String> fields = Map.of("email", email, "leader", leader, "kind", "person", "days", "5");
        return PageView.of("new_person.jte", new NewPersonPage(new Form("new", fields), after));
    }

    @PostMapping("/people/new")
    View add(@AuthenticationPrincipal SignedIn admin, @RequestParam Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.remove("was");
        Form form = new Form("new", fields);
        AtomicInteger id = new AtomicInteger(NOBODY);
        desk.write(admin, form, client -> id.set(add(client, form)));
        if (form.isRefused()) {
            return new PageView("new_person.jte", new NewPersonPage(form, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new RedirectView(form.isTicked("next") ? next(form) : "/people/" + id.get());
    }

    private static String next(Form form) {
        return UriComponentsBuilder.fromPath("/people/new")
                .queryParam("leader", "{leader}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(form.value("leader"), form.value("name"))
                .toUriString();
    }

    private int add(JdbcClient client, Form form) {
        who.check(client, NOBODY, form);
        if (form.isRefused()) {
            return NOBODY;
        }
        int id = client.sql("""
                insert into people.person (email, name, number, kind, title) values (?, ?, nullif(?, ''), ?, nullif(?, '')) returning id
                """)
                .param(form.address("email", true))
                .param(form.text("name"))
                .param(form.text("number"))
                .param(form.value("kind"))
                .param(form.text("title"))
                .query(Integer.class)
                .single();
        contracts.keep(client, id, form);
        if (!form.value("leader").isBlank()) {
            lines.keep(client, id, form);
        }
        return id;
    }
}
