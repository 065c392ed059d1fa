package org.rapport.app.post;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapport.app.wall.Token;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Stops mails by the tag of one, for whoever doesn't sign in. To open it does nothing: scanners follow every link. */
@Controller
class StopController {

    private static final Pattern TAG = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Transactions transactions;

    StopController(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A form; whether anybody has that tag, it neither asks nor tells. */
    @GetMapping("/mails/{tag}")
    View page(@PathVariable String tag) {
        return PageView.of("mails_stop.jte", new StopPage(tag, ""));
    }

    @PostMapping("/mails/{tag}")
    View stop(@PathVariable String tag, @RequestParam(defaultValue = "all") String mails) {
        boolean isStopped = tag(tag).map(known -> stop(known, mails)).orElse(false);
        return isStopped
                ? PageView.of("mails_stop.jte", new StopPage(tag, "stop.done"))
                : new PageView("mails_stop.jte", new StopPage(tag, "stop.unknown"), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Optional<UUID> tag(String told) {
        return TAG.matcher(told).matches() ? Optional.of(UUID.fromString(told)) : Optional.empty();
    }

    private boolean stop(UUID tag, String mails) {
        return transactions.as(
                Token.NOBODY,
                client -> client.sql("select post.stop(?, ?)")
                        .param(tag)
                        .param(mails)
                        .query(Boolean.class)
                        .single());
    }
}
