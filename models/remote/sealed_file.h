// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <QByteArray>
#include <QString>

namespace bailiwick::remote {

// Authenticated encryption of a file: "BWSEAL1\0", 12 random bytes, AES-256-GCM (NIST SP 800-38D)
// of the content, 16-byte tag; `label` is authenticated with it, so that a file renamed for another
// account does not open. Thread-safe.
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
