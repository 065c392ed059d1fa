package org.rapport.app.web;

import java.util.List;

/**
 * A page made of parts.
 *
 * @param title key of its title
 * @param parts in order
 */
public record SectionsPage(String title, List<Section.Part> parts) {}
