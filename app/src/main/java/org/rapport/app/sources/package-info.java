/**
 * Each way in and how it stands: state, last success, counts, what one can do. Today these are uploads and entries by hand; a feed or a
 * server is one more {@link org.rapport.app.sources.Source}, whose deltas go the way of every upload.
 */
@NullMarked
package org.rapport.app.sources;

import org.jspecify.annotations.NullMarked;
