package org.rapport.app.post;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Remembers in which language somebody reads pages: mails come in the same, until another is chosen for them. */
@Component
class SpokenLanguage implements HandlerInterceptor, WebMvcConfigurer {

    private final Transactions transactions;
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    SpokenLanguage(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (request.getMethod().equals("GET") && signedIn != null && signedIn.getPrincipal() instanceof SignedIn who) {
            Locale language = RequestContextUtils.getLocale(request);
            remember(who, language.getLanguage().equals("en") ? "en" : "de");
        }
    }

    private void remember(SignedIn who, String language) {
        if (!language.equals(known.put(who.person(), language))) {
            transactions.as(
                    who.token(),
                    client ->
                            client.sql("""
                                    insert into post.choice (person, spoken) select ?, ? where (select accounts.me()) is not null
                                    on conflict (person) do update set spoken = excluded.spoken
                                    """).param(who.person()).param(language).update());
        }
    }
}
