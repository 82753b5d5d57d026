// SPDX-License-Identifier: Apache-2.0
#include "views/as_of/as_of_dialog.h"

#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"
#include "views/widgets/table_look.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::as_of {

namespace {

// What to do about it here; what the server advises is for its own command line.
QString adviceFor(const fleet::Error &error)
{
    if (error.code == "history-pruned")
        return AsOfDialog::tr("What was before it was removed for good. Choose a later revision.");
    if (error.code == "revision-unknown")
        return AsOfDialog::tr("Choose one of the list, or a later moment.");
    if (error.code == "forbidden")
        return AsOfDialog::tr("Your rights changed meanwhile. Ask somebody of the manufacturer who "
                              "sees the whole fleet.");
    if (error.retry)
        return AsOfDialog::tr("Try again, or check the connection.");
    return {};
}

} // namespace

AsOfDialog::AsOfDialog(items::RevisionModel *revisions, fleet::Time standsAt, QWidget *parent)
    : QDialog(parent)
    , m_revisions(revisions)
    , m_what(new QLabel(tr("The fleet, its people, roles, companies, keys and owners are shown as "
                           "they stand at the moment you choose. Nothing can be changed in it; one "
                           "click leads back to now."),
                        this))
    , m_now(new QRadioButton(tr("&Now"), this))
    , m_atMoment(new QRadioButton(
          revisions ? tr("At a &moment, past or to come") : tr("At a &moment to come"), this))
    , m_atRevision(new QRadioButton(tr("At a &revision"), this))
    , m_moment(new QDateTimeEdit(this))
    , m_momentNote(new QLabel(this))
    , m_filter(new widgets::FilterLine(tr("Filter by number, author or reason"), this))
    , m_table(new QTableView(this))
    , m_messages(new widgets::MessageBar(this))
    , m_progress(new widgets::ProgressStrip(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_accept(m_buttons->addButton(tr("&Show"), QDialogButtonBox::AcceptRole))
{
    setWindowTitle(tr("Look at another moment"));
    m_what->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_what);
    layout->addWidget(m_now);
    layout->addWidget(m_atMoment);
    layout->addWidget(makeMoment(standsAt));
    layout->addWidget(m_atRevision);
    layout->addWidget(makeList(), 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    resize(revisions ? QSize(760, 620) : QSize(520, 260));

    for (QRadioButton *each : {m_now, m_atMoment, m_atRevision})
        connect(each, &QRadioButton::toggled, this, &AsOfDialog::update);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_atMoment->setChecked(true);
        describeMoment();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AsOfDialog::ask);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AsOfDialog::reject);
    connect(m_progress, &widgets::ProgressStrip::cancelled, this, &AsOfDialog::reject);
    m_now->setChecked(true);
    m_now->setFocus();
    describeMoment();
    update();
}

QWidget *AsOfDialog::makeMoment(fleet::Time standsAt)
{
    m_moment->setAccessibleName(tr("Moment"));
    m_moment->setCalendarPopup(true);
    m_moment->setDisplayFormat(tr("d MMM yyyy, hh:mm", "format, see QLocale::toString"));
    const QDateTime now = QDateTime::currentDateTime();
    m_moment->setDateTimeRange(m_revisions ? QDateTime(QDate(2000, 1, 1), QTime()) : now,
                               QDateTime(QDate(9998, 12, 31), QTime()));
    const QDateTime stands = QDateTime::fromMSecsSinceEpoch(standsAt);
    m_moment->setDateTime(m_revisions ? stands : std::max(stands, now.addMonths(1)));
    m_moment->setMinimumWidth(200);
    m_momentNote->setForegroundRole(QPalette::PlaceholderText);
    m_momentNote->setWordWrap(true);
    m_momentNote->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_momentNote->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(24, 0, 0, 0);
    layout->addWidget(m_moment);
    layout->addWidget(m_momentNote, 1);
    return row;
}

QWidget *AsOfDialog::makeList()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(24, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    m_table->setAccessibleName(tr("Revisions"));
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_atRevision->setVisible(m_revisions != nullptr);
    pane->setVisible(m_revisions != nullptr);
    if (!m_revisions)
        return pane;
    m_table->setModel(m_revisions);
    QHeaderView &header = *m_table->horizontalHeader();
    header.resizeSection(items::RevisionModel::RevisionColumn, 76);
    header.resizeSection(items::RevisionModel::TimeColumn, 150);
    header.resizeSection(items::RevisionModel::AuthorColumn, 150);
    connect(m_filter, &widgets::FilterLine::filterChanged, m_revisions,
            &items::RevisionModel::setFilterText);
    connect(m_filter, &widgets::FilterLine::leftDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_atRevision->setChecked(true);
                update();
            });
    connect(m_table, &QTableView::doubleClicked, this, &AsOfDialog::ask); // Return: the button
    connect(m_revisions, &QAbstractItemModel::modelReset, this, [this] {
        describeFilter();
        update();
    });
    connect(m_revisions, &items::RevisionModel::failed, this, &AsOfDialog::showProblem);
    connect(m_revisions, &items::RevisionModel::loadingChanged, this, [this](bool loading) {
        if (!loading)
            describeFilter();
        if (m_busy)
            return;
        if (loading)
            m_progress->start(tr("Loading the list of revisions…"), false);
        else
            m_progress->finish();
    });
    return pane;
}

void AsOfDialog::setQuestion(const QString &title, const QString &what, const QString &accept)
{
    setWindowTitle(title);
    m_what->setText(what);
    m_accept->setText(accept);
    m_atMoment->setText(tr("At a &moment in the past"));
    m_moment->setMaximumDateTime(QDateTime::currentDateTime());
    m_now->setVisible(false);
    m_atRevision->setChecked(true);
    m_table->setFocus();
}

void AsOfDialog::choose(Choice choice)
{
    (choice == Choice::Now      ? m_now
     : choice == Choice::Moment ? m_atMoment
                                : m_atRevision)
        ->setChecked(true);
}

void AsOfDialog::setMoment(fleet::Time moment)
{
    m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(moment));
    choose(Choice::Moment);
}

void AsOfDialog::chooseRevision(int row)
{
    m_table->selectRow(row);
    choose(Choice::Revision);
}

void AsOfDialog::describeMoment()
{
    m_momentNote->setText(
        m_moment->dateTime() > QDateTime::currentDateTime()
            ? tr("To come: the newest state, with what begins or ends by itself until then.")
            : tr("Past: the state that was the newest then."));
}

void AsOfDialog::describeFilter()
{
    using State = widgets::FilterLine::State;
    if (m_filter->text().trimmed().isEmpty())
        return m_filter->setState(State::Empty);
    if (m_revisions->rowCount() > 0)
        return m_filter->setState(State::Valid);
    m_filter->setState(m_revisions->isLoading() ? State::Busy : State::Invalid,
                       m_revisions->isLoading() ? QString() : tr("nothing found"));
}

void AsOfDialog::update()
{
    const bool ready = !m_atRevision->isChecked() || m_table->currentIndex().isValid();
    for (QWidget *each : {static_cast<QWidget *>(m_now), static_cast<QWidget *>(m_atMoment),
                          static_cast<QWidget *>(m_atRevision), static_cast<QWidget *>(m_moment),
                          static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_table)})
        each->setEnabled(!m_busy);
    m_accept->setEnabled(!m_busy && ready);
}

void AsOfDialog::ask()
{
    m_messages->clear();
    if (m_now->isChecked())
        Q_EMIT nowAsked();
    else if (m_atMoment->isChecked())
        Q_EMIT momentAsked(m_moment->dateTime().toMSecsSinceEpoch());
    else if (m_table->currentIndex().isValid())
        Q_EMIT revisionAsked(m_revisions->revisionAt(m_table->currentIndex().row()).revision);
}

void AsOfDialog::startProgress(const QString &text)
{
    m_busy = true;
    m_messages->clear();
    m_progress->start(text);
    update();
}

void AsOfDialog::setProgress(qint64 done, qint64 total)
{
    m_progress->setProgress(done, total);
}

void AsOfDialog::finishProgress()
{
    m_busy = false;
    m_progress->finish();
    update();
}

void AsOfDialog::showProblem(const fleet::Error &error)
{
    finishProgress();
    m_messages->showWarning(items::errorText(error), adviceFor(error));
}

void AsOfDialog::reject()
{
    if (!m_busy)
        return QDialog::reject();
    finishProgress();
    Q_EMIT cancelled();
}

} // namespace bailiwick::as_of
