package org.rapport.app.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.app.web.Refusals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which address is open to whom, and what every answer tells the browser not to do. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Sessions sessions, @Value("${rapport.url}") String url, Refusals refusals) {
        addresses(http, refusals);
        headers(http);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.requireExplicitSave(true))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(url.startsWith("https:")))
                        // without a session every request looks like a sign-in: each style sheet would change the token
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static void addresses(HttpSecurity http, Refusals refusals) {
        http.authorizeHttpRequests(open -> open.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/answer",
                                "/waiting/**",
                                "/setup",
                                "/setup/passkey",
                                "/sign-in",
                                "/sign-in/passkey",
                                "/link",
                                "/mails/*",
                                "/language",
                                "/icon.svg",
                                "/rapport.css",
                                "/pictures.css",
                                "/*.js",
                                "/health",
                                "/metrics")
                        .permitAll()
                        .requestMatchers("/people/**", "/results/**", "/company", "/first", "/council")
                        .hasRole("admin")
                        .requestMatchers(HttpMethod.POST, "/protected/**")
                        .hasRole("admin")
                        .requestMatchers("/purposes/**", "/parameters/**", "/protected/**", "/sources/**")
                        .hasAnyRole("admin", "works_council")
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint(
                                (request, response, e) -> response.sendRedirect("/sign-in"))
                        .accessDeniedHandler((request, response, e) -> {
                            refusals.tell(e instanceof CsrfException ? Refusals.Kind.CSRF : Refusals.Kind.ROLE);
                            forbid(request, response);
                        }));
    }

    private static void forbid(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher("/failure").forward(request, response);
    }

    private static CookieCsrfTokenRepository tokens(boolean isSecure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie ->
                cookie.sameSite("Strict").httpOnly(true).secure(isSecure).path("/"));
        return tokens;
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                // sent over https alone; of other hosts of the company it knows nothing
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** Nobody is known but by {@link Door}; without this bean a user of chance would be made. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("sign-in is the door's");
        };
    }
}
