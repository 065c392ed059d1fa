package org.rapport.app.web;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where everybody begins. */
@Controller
class StartController implements ErrorController {

    /** The page of who isn't signed in. */
    record StartPage() {}

    @GetMapping("/")
    View start() {
        return Frame.signedIn()
                .<View>map(who -> new RedirectView(who.leads() ? "/week" : who.reports() ? "/place" : "/trust"))
                .orElseGet(() -> PageView.of("start.jte", new StartPage()));
    }

    /** The look of the pictures, which {@code rapport week} brings. */
    @GetMapping(path = "/pictures.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    Resource pictures() {
        return new ClassPathResource("org/rapport/files/week.css");
    }

    /** What no page could answer, such as a request that Tomcat itself refuses. */
    @RequestMapping("/error")
    View error() {
        return new PageView("failure.jte", new FailurePage("failed", ""), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Where a refused request is forwarded to; its status was set where it was refused. */
    @RequestMapping("/failure")
    View forbidden() {
        return new PageView("failure.jte", new FailurePage("forbidden", ""), HttpStatus.FORBIDDEN);
    }
}
