package org.rapport.app.trust.packet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapport.app.trust.packet.PacketPage.Link;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.PdfView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Where everybody reads what the works council reads, page by page or as one PDF in either language. */
@Controller
class PacketController {

    private final Transactions transactions;
    private final Clock clock;
    private final Catalogue catalogue = new Catalogue();

    PacketController(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/packet")
    View first(@AuthenticationPrincipal SignedIn who, Locale language) {
        return PageView.of("packet.jte", page(who, List.of(Document.PROMISE), language));
    }

    @GetMapping("/packet/{document}")
    View document(@AuthenticationPrincipal SignedIn who, @PathVariable String document, Locale language) {
        return Stream.of(Document.values())
                .filter(one -> one.key().equals(document))
                .findFirst()
                .<View>map(one -> PageView.of("packet.jte", page(who, List.of(one), language)))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    /** All documents as one file, in the language of that address. */
    @GetMapping({"/packet/rapport-de.pdf", "/packet/rapport-en.pdf"})
    View pdf(@AuthenticationPrincipal SignedIn who, jakarta.servlet.http.HttpServletRequest request) {
        Locale language = request.getRequestURI().endsWith("-en.pdf") ? Locale.ENGLISH : Locale.GERMAN;
        return new PdfView(
                "packet_pdf.jte",
                page(who, List.of(Document.values()), language),
                Words.beside(PacketController.class, language),
                "rapport-" + language.getLanguage());
    }

    private PacketPage page(SignedIn who, List<Document> documents, Locale language) {
        Words words = Words.beside(PacketController.class, language);
        LocalDate today = LocalDate.now(clock);
        return transactions.as(who.token(), client -> {
            Packet packet = new Packet(client, catalogue, language, today);
            return new PacketPage(
                    documents.size() == 1
                            ? words.say("document." + documents.getFirst().key())
                            : words.say("packet.title"),
                    words.language().getLanguage(),
                    Stream.of(Document.values())
                            .map(one -> new Link(one.key(), documents.size() == 1 && one == documents.getFirst()))
                            .toList(),
                    documents.stream().map(packet::blocks).toList(),
                    today.toString());
        });
    }
}
