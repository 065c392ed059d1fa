package org.rapport.app.first;

import java.util.Comparator;
import java.util.List;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where the admin sees how far the house is: any step can be done at any time, and any can wait. */
@Controller
class StepsController {

    private final Transactions transactions;
    private final List<Step> steps;

    StepsController(Transactions transactions, List<Step> steps) {
        this.transactions = transactions;
        this.steps = steps.stream().sorted(Comparator.comparingInt(Step::order)).toList();
    }

    @GetMapping("/first")
    View page(@AuthenticationPrincipal SignedIn admin) {
        return PageView.of(
                "first.jte",
                transactions.as(
                        admin.token(),
                        client -> new StepsPage(
                                steps.stream().map(step -> step.tell(client)).toList())));
    }
}
