package org.rapport.app.web;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Ways.Asked;
import org.rapport.app.web.Ways.Way;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** What stands behind the frame of every page: the way to anything (Ctrl+K), the look of the pictures, failures. */
@Controller
class FrameController implements ErrorController {

    private static final int MOST = 30;

    private final Transactions transactions;
    private final List<Ways> ways;
    private final Fault fault;

    FrameController(Transactions transactions, List<Ways> ways, Fault fault) {
        this.fault = fault;
        this.transactions = transactions;
        this.ways = List.copyOf(ways);
    }

    @GetMapping("/go")
    View go(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String query, Locale language) {
        String sought = query.strip().toLowerCase(language);
        Asked asked = new Asked(who, sought, language);
        List<Way> found = transactions.as(
                who.token(),
                client -> Stream.concat(
                                places(who, language), ways.stream().flatMap(way -> way.find(asked, client).stream()))
                        .filter(way -> way.text().toLowerCase(language).contains(sought))
                        .limit(MOST)
                        .toList());
        return PageView.of("go.jte", new Ways.Found(query, found));
    }

    private static Stream<Way> places(SignedIn who, Locale language) {
        Frame frame = Frame.of(who, language);
        return Stream.concat(
                frame.places().stream().map(place -> new Way(place.address(), frame.say(place.key()))),
                Stream.of(new Way("/account", frame.say("place.account"))));
    }

    /** The look of the pictures, which {@code rapport week} brings. */
    @GetMapping(path = "/pictures.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    Resource pictures() {
        return new ClassPathResource("org/rapport/files/week.css");
    }

    /** What no page could answer, such as a request that Tomcat itself refuses. */
    @RequestMapping("/error")
    View error(@RequestAttribute(name = RequestDispatcher.ERROR_EXCEPTION, required = false) @Nullable Throwable e) {
        PageView page = e == null ? null : fault.page(e);
        return page == null
                ? new PageView("failure.jte", new FailurePage("failed", ""), HttpStatus.INTERNAL_SERVER_ERROR)
                : page;
    }

    /** Where a refused request is forwarded to; its status was set where it was refused. */
    @RequestMapping("/failure")
    View forbidden() {
        return new PageView("failure.jte", new FailurePage("forbidden", ""), HttpStatus.FORBIDDEN);
    }
}
