package org.rapport.app.accounts.council;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.Links;
import org.rapport.app.accounts.Links.Link;
import org.rapport.app.wall.Transactions;
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

/** Names a member of the works council, who gets a one-time link right there. */
@Controller
class CouncilController {

    private final Transactions transactions;
    private final Links links;

    CouncilController(Transactions transactions, Links links) {
        this.transactions = transactions;
        this.links = links;
    }

    private record Known(int id, boolean isFit) {}

    @GetMapping("/council")
    View page(@AuthenticationPrincipal SignedIn admin) {
        return view(admin, "", "", null);
    }

    @PostMapping("/council")
    View name(
            @AuthenticationPrincipal SignedIn admin,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s;,<>\"\\p{Cntrl}]{1,100}@[^@\\s;,<>\"\\p{Cntrl}]{1,100}")
                || name.matches(".*\\p{Cntrl}.*")) {
            return view(admin, name, email, "council.email.wrong");
        }
        Optional<Link> link = transactions
                .as(admin.token(), client -> member(client, name.strip(), address))
                .flatMap(person -> links.make(admin, person));
        return link.<View>map(made -> PageView.of("council_link.jte", made))
                .orElseGet(() -> view(admin, name, email, "council.unfit"));
    }

    /** The person of that address, new where nobody has it, with the right to agree; empty for an admin or no person. */
    private static Optional<Integer> member(JdbcClient client, String name, String address) {
        Known known = client.sql("""
                select p.id, p.kind = 'person' and p.forgotten is null
                    and not exists (select from people.granted g where g.person = p.id and g.role = 'admin') as is_fit
                from people.person p where p.email = ? or p.id = (select a.person from people.alias a where a.address = ?)
                """)
                .param(address)
                .param(address)
                .query((row, number) -> new Known(row.getInt("id"), row.getBoolean("is_fit")))
                .optional()
                .orElseGet(() -> new Known(add(client, name, address), true));
        if (!known.isFit) {
            return Optional.empty();
        }
        client.sql("insert into people.granted (person, role) values (?, 'works_council') on conflict do nothing")
                .param(known.id)
                .update();
        return Optional.of(known.id);
    }

    private static int add(JdbcClient client, String name, String address) {
        return client.sql("insert into people.person (email, name) values (?, ?) returning id")
                .param(address)
                .param(name)
                .query(Integer.class)
                .single();
    }

    private View view(SignedIn admin, String name, String email, @Nullable String wrong) {
        List<String> members = transactions.as(
                admin.token(),
                client ->
                        client.sql("""
                        select coalesce(nullif(p.name, ''), p.email) from people.granted g join people.person p on p.id = g.person
                        where g.role = 'works_council' order by 1
                        """).query((row, number) -> row.getString(1)).list());
        return new PageView(
                "council.jte",
                new CouncilPage(members, name, email, wrong),
                wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
