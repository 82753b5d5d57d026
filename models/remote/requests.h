// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/operation.h"

// What the calls of ApiClient are put together from.
namespace bailiwick::remote {

inline Transport::Request requestTo(const QByteArray &method, const QString &path,
                                    QByteArray body = {})
{
    Transport::Request request;
    request.method = method;
    request.path = path;
    request.body = std::move(body);
    return request;
}

// The answer's body, read.
template<typename T>
Operation::Done readBy(fleet::Expected<T> (*read)(const QByteArray &), Reply<T> reply)
{
    return [read, reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                            const QNetworkReply *) {
        if (answer)
            reply(read(answer->body));
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
}

// An answer without a body.
inline Operation::Done whenDone(Reply<void> reply)
{
    return [reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                      const QNetworkReply *) {
        if (answer)
            reply({});
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
}

} // namespace bailiwick::remote
