// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <QByteArray>
#include <QString>

namespace bailiwick::remote {

// models/identity/seal.h for Qt's byte arrays, to and from files: `label` is authenticated with the
// content, so that a file renamed for another account does not open. Thread-safe.
QByteArray newSealKey(); // 32 random bytes; empty when the system has no randomness

fleet::Expected<QByteArray> seal(const QByteArray &content, const QByteArray &key,
                                 const QByteArray &label);
// Error "sealed-file": not such a file, changed, or another key.
fleet::Expected<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key,
                                   const QByteArray &label);

// The same to and from a file, atomically, readable by its owner only.
fleet::Expected<void> writeSealed(const QString &path, const QByteArray &content,
                                  const QByteArray &key, const QByteArray &label);
fleet::Expected<QByteArray> readSealed(const QString &path, const QByteArray &key,
                                       const QByteArray &label);

} // namespace bailiwick::remote
