package org.rapport.core.anonymity;

/** Exact arithmetic modulo the prime 2⁶¹ − 1; operands lie from 0 to the prime − 1. */
final class Field {

    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;

    private Field() {}

    static long subtract(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + (high << (Long.SIZE - BITS) | low >>> BITS);
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** a ÷ b; b isn't 0. */
    static long divide(long a, long b) {
        long inverse = 1;
        long square = b;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                inverse = multiply(inverse, square);
            }
            square = multiply(square, square);
        }
        return multiply(a, inverse);
    }
}
