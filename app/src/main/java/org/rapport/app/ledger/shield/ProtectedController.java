package org.rapport.app.ledger.shield;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Works council, company doctor and the like: named by the admin before the first calendar comes in, seen by the works council. */
@Controller
class ProtectedController {

    private static final int LONGEST = 320;

    private final Transactions transactions;

    ProtectedController(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/protected")
    View page(@AuthenticationPrincipal SignedIn who) {
        return page(who, "", null);
    }

    /** One or several, with space, comma or a new line between. */
    @PostMapping("/protected")
    View add(@AuthenticationPrincipal SignedIn who, @RequestParam String addresses) {
        List<String> named = Stream.of(addresses.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .toList();
        boolean areAddresses = named.stream()
                .allMatch(address -> address.length() <= LONGEST && address.matches("[^@\\p{Cntrl}]+@[^@\\p{Cntrl}]+"));
        if (named.isEmpty() || !areAddresses) {
            return page(who, addresses, "protected.wrong");
        }
        transactions.as(who.token(), client -> {
            named.forEach(address -> client.sql(
                            "insert into ledger.protected_address (address) values (?) on conflict do nothing")
                    .param(address)
                    .update());
            return true;
        });
        return new RedirectView("/protected");
    }

    @PostMapping("/protected/removal")
    View remove(@AuthenticationPrincipal SignedIn who, @RequestParam String address) {
        transactions.as(
                who.token(),
                client -> client.sql("delete from ledger.protected_address where address = ?")
                        .param(address)
                        .update());
        return new RedirectView("/protected");
    }

    private View page(SignedIn who, String typed, @Nullable String wrong) {
        List<String> addresses = transactions.as(
                who.token(),
                client -> client.sql("select address from ledger.protected_address order by address")
                        .query((row, number) -> row.getString("address"))
                        .list());
        return new PageView(
                "protected.jte",
                new ProtectedPage(addresses, who.is("admin"), typed, wrong),
                wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
