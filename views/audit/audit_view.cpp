// SPDX-License-Identifier: Apache-2.0
#include "views/audit/audit_view.h"

#include "models/items/labels.h"
#include "views/audit/audit_filter_bar.h"
#include "views/audit/audit_table.h"
#include "views/audit/event_details.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"

#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace bailiwick::views {

using namespace std::chrono_literals;

AuditView::AuditView(QWidget *parent)
    : QWidget(parent)
    , m_filters(new AuditFilterBar(this))
    , m_newRows(new widgets::MessageBar(this))
    , m_messages(new widgets::MessageBar(this))
    , m_progress(new widgets::ProgressStrip(this))
    , m_table(new AuditTable(m_model, this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Audit, tr("No entries"), {}, this))
    , m_details(new EventDetails(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    auto *log = new QWidget(m_splitter);
    auto *logLayout = new QVBoxLayout(log);
    logLayout->setContentsMargins(0, 0, 0, 0);
    logLayout->addWidget(m_newRows);
    logLayout->addWidget(m_table, 1);
    logLayout->addWidget(m_empty, 1);
    m_splitter->setObjectName(QStringLiteral("audit.splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->addWidget(log);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({820, 440});

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeader());
    layout->addWidget(m_messages);
    layout->addWidget(m_filters);
    layout->addWidget(m_progress);
    layout->addWidget(m_splitter, 1);

    connect(m_filters, &AuditFilterBar::filterChanged, this,
            [this](const remote::AuditFilter &filter) {
                m_newRows->clear();
                m_model.setFilter(filter);
            });
    connect(&m_filters->line(), &widgets::FilterLine::leftDown, m_table,
            qOverload<>(&QWidget::setFocus));
    connect(m_empty, &widgets::EmptyState::actionTriggered, m_filters, &AuditFilterBar::clear);
    connect(m_newRows, &widgets::MessageBar::actionTriggered, this, [this] {
        m_newRows->clear();
        m_model.reload();
        m_table->setFocus();
    });
    connectModel();
    m_look.setInterval(10s);
    connect(&m_look, &QTimer::timeout, &m_model, &items::AuditModel::checkNew);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &AuditView::focusFilter);
    updateState();
}

AuditView::~AuditView()
{
    m_detail.cancel();
}

QWidget *AuditView::makeHeader()
{
    m_header = new widgets::HeaderLabel(tr("Audit log"), this);
    m_verify = new QPushButton(tr("&Verify"), m_header);
    m_verify->setIcon(widgets::icon(widgets::Icon::Ok));
    m_verify->setToolTip(tr("Exports the whole log that you may see and checks hashes, signatures "
                            "and the checkpoint saved last time"));
    m_export = new QPushButton(tr("&Export…"), m_header);
    m_export->setIcon(widgets::icon(widgets::Icon::Export));
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("&JSON Lines with proofs…")), &QAction::triggered, this,
            [this] { Q_EMIT exportRequested(Format::JsonLines, m_filters->filter()); });
    connect(menu->addAction(tr("&CSV for spreadsheets…")), &QAction::triggered, this,
            [this] { Q_EMIT exportRequested(Format::Csv, m_filters->filter()); });
    m_export->setMenu(menu);
    // The dots say it; Fusion squeezes the arrow into the corner of a styled button.
    m_export->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; }"));
    connect(m_verify, &QPushButton::clicked, this, &AuditView::verifyRequested);
    m_header->addWidget(m_verify);
    m_header->addWidget(m_export);
    return m_header;
}

void AuditView::connectModel()
{
    connect(&m_model, &items::AuditModel::loadingChanged, this, &AuditView::updateState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &AuditView::updateState);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_details->clear({});
        updateState();
    });
    connect(&m_model, &items::AuditModel::failed, this,
            [this](const fleet::Error &error) { m_messages->showError(error, tr("Try again")); });
    connect(m_messages, &widgets::MessageBar::actionTriggered, this, [this] {
        m_messages->clear();
        m_model.reload();
    });
    connect(&m_model, &items::AuditModel::newRows, this, [this](int count, bool orMore) {
        if (count == 0)
            return;
        const QString text = orMore ? tr("%n or more new entries", nullptr, count)
                                    : tr("%n new entries", nullptr, count);
        m_newRows->showMessage({widgets::Tone::Info, text, {}, tr("Show them"), true});
    });
    connect(m_table, &AuditTable::currentEventChanged, this, &AuditView::showCurrent);
}

void AuditView::setSource(remote::AuditSource *source)
{
    m_detail.cancel();
    m_source = source;
    m_asked = false;
    if (!source)
        m_model.setSource(nullptr);
    else if (isVisible()) {
        m_asked = true;
        m_model.setSource(source);
    }
}

void AuditView::setLive(bool live)
{
    m_live = live;
    if (live && isVisible())
        m_look.start();
    else
        m_look.stop();
}

void AuditView::setMayExport(bool may)
{
    for (QPushButton *button : {m_export, m_verify}) {
        button->setEnabled(may);
        if (!may)
            button->setToolTip(tr("You do not hold audit:export."));
    }
}

void AuditView::focusFilter()
{
    m_filters->focusFirst();
}

void AuditView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_source && !m_asked) {
        m_asked = true;
        m_model.setSource(m_source);
    } else if (m_source && m_live) {
        m_model.checkNew();
    }
    setLive(m_live);
}

void AuditView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_look.stop();
}

// The row has no detail; the entry does. What is known already is shown at once.
void AuditView::showCurrent()
{
    m_detail.cancel();
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount()) {
        m_details->clear({});
        return;
    }
    m_details->setEvent(m_model.eventAt(row));
    const auto sequence = m_table->current();
    if (!sequence || !m_source)
        return;
    m_detail = m_source->auditEvent(*sequence, this, [this](fleet::Expected<audit::Event> event) {
        if (event)
            m_details->setEvent(*event);
        else
            m_messages->showError(event.error());
    });
}

void AuditView::updateState()
{
    using State = widgets::FilterLine::State;
    const bool loading = m_model.isLoading();
    const int rows = m_model.rowCount();
    const bool filtered = !(m_model.filter() == remote::AuditFilter());
    m_filters->line().setState(loading     ? State::Busy
                               : rows == 0 ? State::Invalid
                                           : State::Valid,
                               rows == 0 && !loading ? tr("Nothing found") : QString());
    if (loading && rows == 0)
        m_progress->start(tr("Reading the log…"), false);
    else if (!loading)
        m_progress->finish();
    m_header->setSubtitle(rows == 0 ? QString()
                          : m_model.hasOlder()
                              ? tr("%1 entries read, older ones follow as you scroll")
                                    .arg(items::labels::count(quint64(rows)))
                              : tr("%n entries", nullptr, rows));
    m_empty->setText(loading    ? tr("Reading the log…")
                     : filtered ? tr("Nothing in the log fits the filters.")
                                : tr("Nothing that you may see has been logged."));
    m_empty->setAction(filtered && !loading ? tr("Clear the filters") : QString());
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
}

} // namespace bailiwick::views
