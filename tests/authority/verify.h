// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

// Fails with the error's own text.
#define VERIFY_OK(expected)                                                                        \
    QVERIFY2((expected).has_value(),                                                               \
             (expected).has_value() ? "" : (expected).error().toString().c_str())
#define VERIFY_CODE(expected, expectedCode)                                                        \
    QVERIFY2(!(expected).has_value(), "it was not refused");                                       \
    QCOMPARE(QString::fromStdString((expected).error().code), QStringLiteral(expectedCode))
