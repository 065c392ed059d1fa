package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapport.app.accounts.Links.Link;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.table.Guarded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where the admin makes one-time links: for one person, or as a file for the house's own mail. */
@Controller
class LinksController {

    private final Links links;

    LinksController(Links links) {
        this.links = links;
    }

    @PostMapping("/people/{person}/link")
    View make(@AuthenticationPrincipal SignedIn admin, @PathVariable int person) {
        return links.make(admin, person)
                .map(link -> PageView.of("link_made.jte", link))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    @PostMapping("/people/links")
    void makeForAll(@AuthenticationPrincipal SignedIn admin, HttpServletResponse response) throws IOException {
        List<Link> made = links.makeForAll(admin);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"links.csv\"");
        StringBuilder csv = new StringBuilder("email,name,link\r\n");
        made.forEach(link -> csv.append(cell(link.email()))
                .append(',')
                .append(cell(link.name()))
                .append(',')
                .append(cell(link.address()))
                .append("\r\n"));
        response.getWriter().write(csv.toString());
    }

    private static String cell(String text) {
        return '"' + Guarded.written(text).replace("\"", "\"\"") + '"';
    }
}
