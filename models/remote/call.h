// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace bailiwick::remote {

// How an asynchronous answer arrives: exactly once, in the thread of the client, from the event
// loop (never from inside the call), and not at all when the call is cancelled or its context
// object is gone.
template<typename T>
using Reply = std::function<void(fleet::Expected<T>)>;

// Bytes so far, bytes expected (-1: not known).
using Progress = std::function<void(qint64 done, qint64 total)>;

// One call under way. A value: copies name the same call; dropping it does not cancel.
class Call
{
public:
    Call() = default;
    // `operation` is deleted by cancel().
    explicit Call(QObject *operation)
        : m_operation(operation)
    {
    }
    bool isActive() const { return !m_operation.isNull(); }
    void cancel()
    {
        delete m_operation.data();
        m_operation.clear();
    }

private:
    QPointer<QObject> m_operation;
};

} // namespace bailiwick::remote
