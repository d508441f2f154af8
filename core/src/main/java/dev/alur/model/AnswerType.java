package dev.alur.model;

/** What an {@code ask} accepts as an answer. */
public enum AnswerType {
    TEXT,
    INTEGER,
    NUMBER,
    MONEY,
    PERCENT,
    DATE,
    TIME,
    DATETIME,
    PHONE,
    EMAIL,
    YES_NO,
    CHOICE,
    MEDIA,
    LOCATION
}
