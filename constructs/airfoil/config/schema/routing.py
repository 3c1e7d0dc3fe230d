"""Where the web interface is served."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import DnsName, Flag, Section, Text, Words


class Tls(Section):
    cert_resolver: Text | None = Field(
        default=None,
        description="Certificate resolver of Traefik's static configuration, e.g. for Let's Encrypt.",
        examples=["letsencrypt"],
    )
    secret_name: DnsName | None = Field(
        default=None,
        description="Secret (kubernetes.io/tls) in Airflow's namespace that holds the certificate.",
        examples=["airflow-tls"],
    )


def _entry_points(data: dict[str, Any]) -> tuple[str, ...]:
    return ("web",) if data.get("tls") is None else ("websecure",)


class Routing(Section):
    host: DnsName = Field(description="Host name under which Airflow is served.", examples=["home.example.org"])
    path: Annotated[
        str,
        StringConstraints(pattern=r"^/([A-Za-z0-9_.~-]+(/[A-Za-z0-9_.~-]+)*)?$", max_length=1024),
        Words("a path that begins with `/` and does not end with one, of letters, digits, `_`, `.`, `~` and `-`"),
    ] = Field(
        default="/",
        description="Path under which Airflow is served, without a slash at its end.",
        examples=["/airflow"],
    )
    tls: Tls | None = Field(
        default_factory=Tls,
        description="Certificate. Empty (`{}`, the default): Traefik's default certificate. `null`: no TLS at all.",
        examples=[{"certResolver": "letsencrypt"}, {"secretName": "airflow-tls"}],
    )
    entry_points: tuple[Text, ...] = Field(
        default_factory=_entry_points,
        min_length=1,
        description="Traefik's entry points. Default: `websecure`, or `web` without TLS.",
        examples=[["websecure"]],
    )
    redirect_from: Text | None = Field(
        default=None,
        description="Entry point whose plain HTTP requests are sent on to HTTPS.",
        examples=["web"],
    )
    strip_prefix: Literal["auto"] | Flag = Field(
        default="auto",
        description="Whether Traefik cuts `path` off before Airflow sees it. `auto` is right for each Airflow version: "
        "Airflow is told its path instead, and nothing is cut.",
        examples=["auto"],
    )

    @property
    def base_url(self) -> str:
        """The address that people see, without a slash at its end."""
        scheme = "http" if self.tls is None else "https"
        return f"{scheme}://{self.host}{self.path.rstrip('/')}"
