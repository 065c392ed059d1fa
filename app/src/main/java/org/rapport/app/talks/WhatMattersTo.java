package org.rapport.app.talks;

import org.jspecify.annotations.Nullable;

/**
 * What matters to the seller of a pair.
 *
 * @param name how they are called
 * @param isOwn whether the reader is the seller
 * @param words in their own words; null = they wrote nothing
 */
public record WhatMattersTo(
        String name, boolean isOwn, @Nullable String words) {}
