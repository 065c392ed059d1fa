package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.form.WeekPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** My week: a leader's home. */
@Controller
class WeekController {

    private final Weeks weeks;
    private final Clock clock;

    WeekController(Weeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    @GetMapping("/week")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return weeks.find(who)
                .map(answer ->
                        PageView.of("my_week.jte", new MyWeekPage(WeekPage.of(answer, language, LocalDate.now(clock)))))
                .orElseGet(() -> PageView.of("no_week.jte", new NoWeekPage(who.leads())));
    }
}
