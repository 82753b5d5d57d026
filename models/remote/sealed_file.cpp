// SPDX-License-Identifier: Apache-2.0
#include "models/remote/sealed_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace bailiwick::remote {

namespace {

const QByteArray magic("BWSEAL1\0", 8);
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype keySize = 32;
constexpr qsizetype largest = qsizetype{1} << 30; // what one EVP call takes as int, with room

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::SealedFile)
};

struct Free
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, Free>;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
unsigned char *out(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
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
    QByteArray key(keySize, '\0');
    return RAND_priv_bytes(out(key), static_cast<int>(keySize)) == 1 ? key : QByteArray();
}

fleet::Expected<QByteArray> seal(const QByteArray &content, const QByteArray &key,
                                 const QByteArray &label)
{
    if (key.size() != keySize || content.size() > largest)
        return cannot(Text::tr("The copy cannot be encrypted (%1 bytes).").arg(content.size()));
    QByteArray nonce(nonceSize, '\0');
    QByteArray text(content.size(), '\0');
    QByteArray tag(tagSize, '\0');
    const Context context(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool good =
        context && RAND_bytes(out(nonce), static_cast<int>(nonceSize)) == 1 &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &length, in(label),
                          static_cast<int>(label.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), out(text), &length, in(content),
                          static_cast<int>(content.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), out(text) + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagSize),
                            out(tag)) == 1;
    if (!good)
        return cannot(Text::tr("The copy cannot be encrypted."));
    return magic + nonce + text + tag;
}

fleet::Expected<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key,
                                   const QByteArray &label)
{
    const qsizetype head = magic.size() + nonceSize;
    if (key.size() != keySize || sealed.size() < head + tagSize || sealed.size() > largest ||
        !sealed.startsWith(magic))
        return refused();
    const QByteArray nonce = sealed.mid(magic.size(), nonceSize);
    const QByteArray cipher = sealed.mid(head, sealed.size() - head - tagSize);
    QByteArray tag = sealed.right(tagSize);
    QByteArray text(cipher.size(), '\0');
    const Context context(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool good =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &length, in(label),
                          static_cast<int>(label.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), out(text), &length, in(cipher),
                          static_cast<int>(cipher.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tagSize),
                            out(tag)) == 1 &&
        EVP_DecryptFinal_ex(context.get(), out(text) + length, &length) == 1;
    if (!good)
        return refused();
    return text;
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
