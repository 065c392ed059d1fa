package org.rapport.core;

/** Whether a {@link Statistic} may be taken as an answer, and why not (METHODS §0, rule 1). */
public enum Status {
    /** There is an answer. */
    OK,
    /** Too little was observed; a value that is given all the same is no finding. */
    TOO_FEW,
    /** There is an answer, but showing it would tell something about a person. */
    SUPPRESSED,
    /** The formula has no value here, such as a share of nothing. */
    UNDEFINED,
    /** The data can't tell, however many of them there are. */
    NOT_IDENTIFIED
}
