package org.rapport.app.visitor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Uploaded;
import org.rapport.app.web.Frame;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.app.web.StreamedForm;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.form.WeekPage;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where everybody begins; who has no account gets the answer of {@code rapport week} from files, computed in memory. */
@Controller
class StartController {

    private static final int MOST_PROBLEMS = 20;

    private final Clock clock;
    private final Uploaded uploaded;

    StartController(Clock clock, Uploaded uploaded) {
        this.uploaded = uploaded;
        this.clock = clock;
    }

    @GetMapping("/")
    View start() {
        return Frame.signedIn()
                .<View>map(who -> new RedirectView(home(who)))
                .orElseGet(() -> PageView.of("start.jte", StartPage.empty()));
    }

    /** A page that can't be filled is nobody's home: Trust says why it isn't there. */
    private static String home(SignedIn who) {
        if (who.leads() || who.reports()) {
            return who.leads() ? "/week" : "/place";
        }
        if (who.is("management") && who.open().contains("study")) {
            return "/study";
        }
        return who.is("admin") ? "/sources" : "/trust";
    }

    /** The answer from calendars, and people where they came along; the files are gone with the request. */
    @PostMapping("/answer")
    View answer(@RequestAttribute(StreamedForm.NAME) StreamedForm form, Locale language) {
        ReadFiles files = new ReadFiles(uploaded);
        form.read(files);
        String address = form.field("me").strip().toLowerCase(Locale.ROOT);
        List<String> people = Stream.of(
                        form.field("reports").toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        try {
            WeekAnswer answer = answer(files, address, people);
            return answer.median().status().isNone()
                    ? refused(new StartPage(address, String.join(" ", people), null, sentence(answer, language)))
                    : PageView.of(
                            "answer.jte",
                            new AnswerPage(
                                    WeekPage.of(
                                            answer,
                                            language,
                                            clock.instant()
                                                    .atZone(answer.zone())
                                                    .toLocalDate()),
                                    problems(answer, language)));
        } catch (Unanswerable e) {
            boolean isUnknown = e.key().startsWith("leader.");
            return refused(new StartPage(
                    address,
                    String.join(" ", people),
                    isUnknown ? "start.whose" : null,
                    isUnknown ? null : e.sentence(language)));
        } catch (Refused e) {
            return refused(new StartPage(address, String.join(" ", people), null, e.sentence(language)));
        }
    }

    private static @Nullable String sentence(WeekAnswer answer, Locale language) {
        List<String> problems = problems(answer, language);
        WeekPage page = WeekPage.of(answer, language, answer.until());
        return String.join(" ", List.of(page.first().opening(), problems.isEmpty() ? "" : problems.getFirst()))
                .strip();
    }

    private static List<String> problems(WeekAnswer answer, Locale language) {
        return answer.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.told(language))
                .toList();
    }

    private static View refused(StartPage page) {
        return new PageView("start.jte", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private WeekAnswer answer(ReadFiles files, String me, List<String> reports) throws Refused, Unanswerable {
        Inputs inputs = files.inputs();
        Request request = new Request(
                me.isEmpty() ? List.of() : List.of(me),
                files.namesPeople() ? List.of() : reports,
                null,
                null,
                null,
                Request.DEFAULT_WEEKS);
        return new Calculation(request, inputs).answer(new Here(clock.instant(), clock.getZone()));
    }
}
