package org.rapport.app.operation;

import java.util.List;
import java.util.Map;
import org.rapport.app.operation.Tables.Table;

/**
 * What a backup says of itself before its tables.
 *
 * @param format of the file
 * @param version of the tables
 * @param at when it was made, as an ISO instant
 * @param addressKey what hashes the addresses of who was forgotten
 * @param erasures who was forgotten until then
 * @param tables in an order in which they can be filled
 */
record Contents(int format, String version, String at, String addressKey, String erasures, List<Table> tables) {

    static final int FORMAT = 1;
    static final String HEAD = "head.json";
    static final String MANIFEST = "manifest.json";

    /** How many rows a table has, and the SHA-256 of its text. */
    record Sum(long rows, String sha256) {}

    /** What a backup says after its tables: without it, it isn't whole. */
    record Manifest(Map<String, Sum> tables) {

        long rows() {
            return tables.values().stream().mapToLong(Sum::rows).sum();
        }
    }
}
