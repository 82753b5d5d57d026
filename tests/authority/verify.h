// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

// Fails with the error's own text. Evaluates its argument once.
#define VERIFY_OK(expected)                                                                        \
    do {                                                                                           \
        const auto &verified = (expected);                                                         \
        QVERIFY2(verified.has_value(),                                                             \
                 verified.has_value() ? "" : verified.error().toString().c_str());                 \
    } while (false)
#define VERIFY_CODE(expected, expectedCode)                                                        \
    do {                                                                                           \
        const auto &verified = (expected);                                                         \
        QVERIFY2(!verified.has_value(), "it was not refused");                                     \
        QCOMPARE(QString::fromStdString(verified.error().code), QStringLiteral(expectedCode));     \
    } while (false)
// The same of what is answered with a wait beside the error (a SignInRefusal).
#define VERIFY_DONE(expected)                                                                      \
    do {                                                                                           \
        const auto &done = (expected);                                                             \
        QVERIFY2(done.has_value(), done.has_value() ? "" : done.error().error.toString().c_str()); \
    } while (false)
#define VERIFY_REFUSED(expected, expectedCode)                                                     \
    do {                                                                                           \
        const auto &answered = (expected);                                                         \
        QVERIFY2(!answered.has_value(), "it was not refused");                                     \
        QCOMPARE(QString::fromStdString(answered.error().error.code),                              \
                 QStringLiteral(expectedCode));                                                    \
    } while (false)
