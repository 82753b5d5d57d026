// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/mail_world.h"

#include <QDir>
#include <QFile>

namespace bailiwick::tests {

MailWorld::MailWorld(const std::string &fleetText, Mails mails)
    : World(fleetText, *fleet::parseTime("2026-11-22T08:00:00Z"))
{
    if (mails == Mails::NoFolder)
        return;
    close();
    authority::Settings with = settings();
    with.ownership.mailDrop = m_mails.path().toStdString();
    auto opened = authority::Authority::open(authority::DataFolder(folder()), std::move(with));
    if (!opened)
        qFatal("%s", opened.error().toString().c_str());
    adopt(std::move(*opened));
}

std::pair<QString, QString> MailWorld::mail(fleet::Id about) const
{
    QFile file(m_mails.filePath(QString::fromStdString(about.toString()) + ".eml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    QByteArray body = all.mid(end + 4);
    body.replace("\r\n", "");
    return {QString::fromLatin1(all.left(end)), QString::fromUtf8(QByteArray::fromBase64(body))};
}

std::string MailWorld::tokenOf(fleet::Id about) const
{
    const QString text = mail(about).second;
    const qsizetype at = text.indexOf("bwo_");
    return text.mid(at, text.indexOf('\n', at) - at).toStdString();
}

qsizetype MailWorld::mails() const
{
    return QDir(m_mails.path()).entryList({"*.eml"}).size();
}

} // namespace bailiwick::tests
