package org.rapport.core;

/** Checks of constructor arguments; the message names the variable, its value and its range. */
final class Check {

    private Check() {}

    static void within(String name, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must lie between " + lowest + " and " + highest);
        }
    }

    static void ascending(String names, double... values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i - 1] < values[i])) {
                throw new IllegalArgumentException(
                        names + " are " + values[i - 1] + " and " + values[i] + "; they must ascend");
            }
        }
    }
}
