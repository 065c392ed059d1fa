package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.app.wall.House;
import org.rapport.app.wall.PrivacyPage;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every kind of person × every address: open, refused, or asked to sign in, as docs/privacy.md says. */
class AddressesModuleTests {

    private static final Map<String, Map<String, String>> PAGE = PrivacyPage.table("Addresses");
    private static final Map<String, String> KINDS = Map.of(
            "nobody", "",
            "seller", "seller",
            "management", "management",
            "HR", "hr",
            "works council", "works_council",
            "admin", "admin");
    private static final Set<String> NOT_FOR_BROWSERS = Set.of("/error", "/failure");

    private static House house;
    private static Pages pages;

    @BeforeAll
    static void open() throws SQLException {
        house = new House();
        pages = new Pages(house.database);
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    static Stream<Arguments> cells() {
        return PAGE.keySet().stream()
                .flatMap(address -> KINDS.keySet().stream().map(kind -> Arguments.of(address, kind)));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("cells")
    void isOpenToWhomThePageSays(String address, String kind) throws SQLException {
        String person = Objects.requireNonNull(KINDS.get(kind));
        Browser browser = pages.browser();
        if (!person.isEmpty()) {
            browser.with("session", house.cookie(person));
        }
        String path = address.split(" ")[1]
                .replace("{monday}", "2026-11-16")
                .replace("{person}", "1")
                .replace("{part}", "lines")
                .replace("{id}", "1")
                .replace("{document}", "promise")
                .replace("{starts}", "1")
                .replace("{tag}", "00000000-0000-4000-8000-000000000000")
                .replace("{name}", "attention");
        HttpResponse<String> answer = address.startsWith("GET") ? browser.get(path) : browser.post(path, Map.of());
        assertThat(word(answer)).isEqualTo(PrivacyPage.cell(PAGE, address, kind));
        assertThat(answer.statusCode()).isLessThan(500);
    }

    private static String word(HttpResponse<String> answer) {
        boolean leadsToSignIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        return answer.statusCode() == 403 ? "refused" : leadsToSignIn ? "sign-in" : "open";
    }

    @Test
    void listsEveryAddressThereIs() {
        Set<String> served = pages
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(AddressesModuleTests::addresses)
                .collect(Collectors.toSet());
        assertThat(PAGE.keySet()).containsExactlyInAnyOrderElementsOf(served);
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return mapping.getPatternValues().stream()
                .filter(path -> !NOT_FOR_BROWSERS.contains(path))
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }
}
