package org.rapport.app.visitor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.app.visitor.Waiting.Last;
import org.rapport.app.visitor.Waiting.Person;
import org.rapport.app.web.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sixty seconds without a calendar: type names, tap when you last talked, see who waits. Nothing is kept but by one's own browser, if one wants that. */
@Controller
class WaitingController {

    private final Clock clock;

    WaitingController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/waiting")
    View ask() {
        return PageView.of("waiting.jte", new WaitingPage("", null));
    }

    @PostMapping("/waiting")
    View tap(@RequestParam String names) {
        List<String> people = Waiting.names(names);
        return people.isEmpty()
                ? new PageView("waiting.jte", new WaitingPage(names, "waiting.none"), HttpStatus.UNPROCESSABLE_CONTENT)
                : PageView.of("waiting_taps.jte", new TapsPage(people));
    }

    @PostMapping("/waiting/answer")
    View answer(@RequestParam List<String> name, @RequestParam java.util.Map<String, String> fields) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            people.add(new Person(name.get(i), last(fields.getOrDefault("last-" + i, ""))));
        }
        Waiting waiting = new Waiting(people);
        return PageView.of(
                "waiting_answer.jte",
                new WaitingAnswerPage(
                        waiting.waiting(),
                        waiting.people().stream()
                                .map(person -> new WaitingAnswerPage.Row(
                                        person.name(), person.last().choice()))
                                .toList(),
                        LocalDate.now(clock)));
    }

    /** What wasn't tapped wasn't remembered: it is longer ago. */
    private static Last last(String tapped) {
        return List.of(Last.values()).stream()
                .filter(last -> last.choice().equals(tapped))
                .findFirst()
                .orElse(Last.LONGER);
    }
}
