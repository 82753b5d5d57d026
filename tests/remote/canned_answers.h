// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/time.h"

#include <QByteArray>

// Bodies of the API's answers, for tests.
namespace bailiwick::tests {

inline const QByteArray memberId = "01900000-0000-7000-8000-000000000001";

inline QByteArray session(const QByteArray &access, const QByteArray &refresh, fleet::Time lifetime)
{
    const QByteArray until =
        QByteArray::fromStdString(fleet::formatTime(fleet::currentTime() + lifetime));
    return "{\"accessToken\":\"" + access + "\",\"accessUntil\":\"" + until +
           "\",\"refreshToken\":\"" + refresh + "\",\"refreshUntil\":\"" + until +
           "\",\"session\":\"s\",\"person\":{\"id\":\"" + memberId +
           "\",\"name\":\"Nora\",\"email\":\"n@example.org\"},\"membership\":\"" + memberId +
           "\",\"organization\":{\"id\":\"" + memberId +
           "\",\"name\":\"Alpine\",\"kind\":\"partner\"}}";
}

inline QByteArray snapshotBody(int revision)
{
    return "{\"format\":\"bailiwick-snapshot\",\"version\":1,\"revision\":" +
           QByteArray::number(revision) + ",\"viewer\":{\"kind\":\"membership\",\"id\":\"" +
           memberId + "\"},\"seesAll\":false,\"entities\":0}\n";
}

} // namespace bailiwick::tests
