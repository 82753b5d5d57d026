// SPDX-License-Identifier: Apache-2.0
#include "models/remote/sealed_file.h"

#include "models/identity/seal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace bailiwick::remote {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::SealedFile)
};

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::optional<identity::SealKey> keyFrom(const QByteArray &bytes)
{
    identity::SealKey key{};
    if (view(bytes).size() != key.size())
        return std::nullopt;
    std::ranges::copy(bytes, key.begin());
    return key;
}

tl::unexpected<fleet::Error> refused()
{
    return fleet::failure("sealed-file",
                          Text::tr("The kept copy cannot be opened: it was changed, or its key is "
                                   "another one.")
                              .toStdString(),
                          {}, Text::tr("It is loaded from the server again.").toStdString());
}

tl::unexpected<fleet::Error> cannot(const QString &message)
{
    return fleet::failure("sealed-file", message.toStdString());
}

} // namespace

QByteArray newSealKey()
{
    const auto key = identity::newSealKey();
    return key ? QByteArray(reinterpret_cast<const char *>(key->data()),
                            static_cast<qsizetype>(key->size()))
               : QByteArray();
}

fleet::Expected<QByteArray> seal(const QByteArray &content, const QByteArray &key,
                                 const QByteArray &label)
{
    const auto bytes = keyFrom(key);
    if (!bytes)
        return cannot(Text::tr("The copy cannot be encrypted (%1 bytes).").arg(content.size()));
    const auto sealed = identity::seal(view(content), *bytes, view(label));
    if (!sealed)
        return cannot(Text::tr("The copy cannot be encrypted."));
    return QByteArray::fromStdString(*sealed);
}

fleet::Expected<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key,
                                   const QByteArray &label)
{
    const auto bytes = keyFrom(key);
    const auto content = bytes ? identity::unseal(view(sealed), *bytes, view(label)) : std::nullopt;
    return content ? fleet::Expected<QByteArray>(QByteArray::fromStdString(*content)) : refused();
}

fleet::Expected<void> writeSealed(const QString &path, const QByteArray &content,
                                  const QByteArray &key, const QByteArray &label)
{
    const auto sealed = seal(content, key, label);
    if (!sealed)
        return tl::unexpected<fleet::Error>(sealed.error());
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(*sealed) != sealed->size() || !file.flush() || file.size() != sealed->size() ||
        !file.commit()) { // on a full disk Qt calls a part of it a success: hence the size
        return fleet::failure(
            "write-failed",
            Text::tr("The copy cannot be written: %1").arg(file.errorString()).toStdString(),
            path.toStdString(), Text::tr("Free some space.").toStdString());
    }
    return {};
}

fleet::Expected<QByteArray> readSealed(const QString &path, const QByteArray &key,
                                       const QByteArray &label)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannot(Text::tr("The copy cannot be read: %1").arg(file.errorString()));
    return unseal(file.readAll(), key, label);
}

} // namespace bailiwick::remote
