package org.rapport.files.simulate.export;

import java.time.ZoneId;

/** Whose calendar it is, and the zone in which they live. */
public record Owner(String email, String name, ZoneId zone) {}
