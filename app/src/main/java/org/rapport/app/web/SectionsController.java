package org.rapport.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Section.Asked;
import org.rapport.app.web.Section.On;
import org.rapport.app.web.Section.Part;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The pages that are made of the modules' parts, each in one transaction of its reader. */
@Controller
class SectionsController {

    private static final String SECONDS_UNTIL_AGAIN = "2";

    private final Transactions transactions;
    private final List<Section> sections;
    private final List<Witness> witnesses;

    SectionsController(Transactions transactions, List<Section> sections, List<Witness> witnesses) {
        this.transactions = transactions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
        this.witnesses = List.copyOf(witnesses);
    }

    @GetMapping("/week")
    View week(@AuthenticationPrincipal SignedIn who, Locale language, HttpServletResponse response) {
        return view("place.week", parts(On.WEEK, who, who.person(), language), response);
    }

    @GetMapping("/place")
    View place(@AuthenticationPrincipal SignedIn who, Locale language, HttpServletResponse response) {
        return view("place.place", parts(On.PLACE, who, who.person(), language), response);
    }

    @GetMapping("/team")
    View team(@AuthenticationPrincipal SignedIn who, Locale language, HttpServletResponse response) {
        return view("place.team", parts(On.TEAM, who, who.person(), language), response);
    }

    /** The pair of the reader and that person; nobody else's. */
    @GetMapping("/person/{id}")
    View person(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int id,
            Locale language,
            HttpServletResponse response) {
        return view("place.person", parts(On.PERSON, who, id, language), response);
    }

    private List<Part> parts(On on, SignedIn who, int whose, Locale language) {
        return transactions.as(who.token(), client -> {
            Asked asked = new Asked(who, whose, client, language);
            List<Part> parts = sections.stream()
                    .filter(section -> section.on() == on)
                    .flatMap(section -> section.find(asked).stream())
                    .toList();
            if (whose != who.person() && !parts.isEmpty()) {
                asked.shows(List.of(whose));
            }
            asked.seenBy(witnesses, on);
            return parts;
        });
    }

    private static View view(String title, List<Part> parts, HttpServletResponse response) {
        if (parts.stream().anyMatch(Part::isPending)) {
            response.setHeader("Refresh", SECONDS_UNTIL_AGAIN);
        }
        return parts.isEmpty()
                ? new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND)
                : PageView.of("sections.jte", new Section.Whole(title, parts));
    }
}
