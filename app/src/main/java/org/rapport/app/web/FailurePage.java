package org.rapport.app.web;

/**
 * What is said when something failed.
 *
 * @param key names its sentences
 * @param mark finds it in the log; empty where nothing was logged
 */
public record FailurePage(String key, String mark) {}
